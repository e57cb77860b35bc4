import type { ECharts } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { dateTime } from '@/shared/time/format'
import { readingMessages } from './reading-messages'
import { type Bucket, type ReadingSeries, withGaps } from './readings'

/** The axis is drawn in the prefecture's time, whatever the computer thinks: UTC moved by eight hours. */
const AHEAD = 8 * 3_600_000

function place(instant: string): number {
  return Date.parse(instant) + AHEAD
}

type Words = (key: 'gap' | 'min' | 'max' | 'mean' | 'band' | 'value') => string

/** The line of the means, the band from least to greatest, and gaps as gaps. The table beside it says the same to those who cannot see it. */
export function ReadingPlot({ series, label }: { readonly series: ReadingSeries; readonly label: string }) {
  const t = useMessages(readingMessages)
  const holder = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<ECharts | null>(null)
  useEffect(() => {
    let gone = false
    let made: ECharts | null = null
    let watch: ResizeObserver | null = null
    void import('./echarts').then(({ init }) => {
      if (gone || !holder.current) return
      made = init(holder.current)
      watch = new ResizeObserver(() => made?.resize())
      watch.observe(holder.current)
      setChart(made)
    })
    return () => {
      gone = true
      watch?.disconnect()
      made?.dispose()
    }
  }, [])
  useEffect(() => chart?.setOption(options(series, t), { notMerge: true }), [chart, series, t])
  return <div ref={holder} className="reading-plot" role="img" aria-label={label} data-drawn={chart ? 'yes' : 'no'} />
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

function options(series: ReadingSeries, t: Words) {
  const line = token('--link')
  const text = token('--muted')
  const rule = token('--line')
  const alone = series.stepSeconds === 0
  const places = (value: (bucket: Bucket) => number) => withGaps(series.buckets, series.gaps, value).map(([at, one]) => [at + AHEAD, one])
  const plain = { type: 'line', showSymbol: false, animation: false, connectNulls: false } as const
  const band = { ...plain, stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 }, silent: true } as const
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: token('--font'), color: text },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'time', min: place(series.from), max: place(series.until), axisLabel: { color: text, hideOverlap: true }, axisLine: { lineStyle: { color: rule } } },
    yAxis: { type: 'value', scale: true, name: [series.name, series.unit].filter(Boolean).join(' '), nameTextStyle: { color: text, align: 'left' }, axisLabel: { color: text }, splitLine: { lineStyle: { color: rule } } },
    tooltip: { trigger: 'axis', confine: true, formatter: (shown: unknown) => tip(shown, series, t) },
    series: [
      ...(alone ? [] : [{ ...band, data: places((one) => one.min) }, { ...band, areaStyle: { color: line, opacity: 0.18 }, data: places((one) => one.max - one.min) }]),
      {
        ...plain,
        showSymbol: series.buckets.length <= 60,
        symbolSize: 5,
        itemStyle: { color: line },
        lineStyle: { color: line, width: 1.5 },
        data: places((one) => one.mean),
        markArea: { silent: true, itemStyle: { color: token('--warn'), opacity: 0.16 }, label: { show: true, position: 'insideTop', color: token('--warn-text'), fontSize: 11 }, data: series.gaps.map((gap) => [{ name: t('gap'), xAxis: place(gap.from) }, { xAxis: place(gap.until) }]) },
      },
    ],
  }
}

function tip(shown: unknown, series: ReadingSeries, t: Words): string {
  const first = (Array.isArray(shown) ? shown[0] : shown) as { readonly value?: readonly [number, number | null] } | undefined
  const bucket = series.buckets.find((one) => place(one.at) === first?.value?.[0])
  if (!bucket) return t('gap')
  const value = (number: number) => `${number} ${escaped(series.unit)}`
  const rows = series.stepSeconds === 0 ? [[t('value'), bucket.last] as const] : [[t('min'), bucket.min] as const, [t('mean'), bucket.mean] as const, [t('max'), bucket.max] as const]
  return [dateTime(bucket.at), ...rows.map(([words, number]) => `${words} <b>${value(number)}</b>`)].join('<br>')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

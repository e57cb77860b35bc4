import { describe, expect, it } from 'vitest'
import { clock, coordinates, count, dateTime, distance, duration, stopwatch } from './format'

describe('times', () => {
  it('are Beijing time whatever the computer thinks', () => {
    expect(dateTime('2026-11-23T06:02:05Z')).toBe('2026-11-23 14:02:05')
    expect(clock('2026-11-22T16:00:00Z')).toBe('00:00:00')
  })

  it.each([
    [0, '00:00'],
    [200.9, '03:20'],
    [3800, '1:03:20'],
    [-5, '00:00'],
  ])('run as a stopwatch: %s s is %s', (seconds, text) => expect(stopwatch(seconds)).toBe(text))

  it.each([
    [17, '17 秒', '17 s'],
    [200, '3 分 20 秒', '3 min 20 s'],
    [180, '3 分', '3 min'],
    [7500, '2 时 5 分', '2 h 5 min'],
    [190000, '2 天 4 时', '2 d 4 h'],
  ])('are said in words: %s s', (seconds, zh, en) => {
    expect(duration(seconds, 'zh')).toBe(zh)
    expect(duration(seconds, 'en')).toBe(en)
  })
})

describe('sizes', () => {
  it('carry their unit', () => {
    expect(distance(4634)).toBe('4.6 km')
    expect(distance(118.4)).toBe('118 m')
    expect(coordinates({ longitude: 82.09184, latitude: 44.90027 })).toBe('44.9003° N 82.0918° E')
    expect(count(1276)).toBe('1\u2009276')
  })
})

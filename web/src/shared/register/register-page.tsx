import type { UseQueryResult } from '@tanstack/react-query'
import { Input, Select, Table, type TableColumnType } from 'antd'
import type { SorterResult } from 'antd/es/table/interface'
import { type ReactNode, useEffect, useState } from 'react'
import { address, type Listing, type Query } from '../api/request'
import { useMessages } from '../i18n/messages'
import { clock, count } from '../time/format'
import { ProblemNotice } from '../ui/notices'
import { Icon } from '../ui/symbol'
import { uiMessages } from '../ui/ui-messages'
import { registerMessages } from './register-messages'
import './register.css'

/** What is filtered, sorted and turned to; it lives in the address. */
export interface RegisterSearch {
  readonly q?: string
  readonly sort?: string
  readonly page?: string
  readonly [filter: string]: string | undefined
}

export interface Choice {
  readonly name: string
  readonly label: string
  /** What the list shows while nothing is chosen, where that is not everything. */
  readonly unset?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export const PAGE_SIZE = 50

/** The search of the address as the server's list parameters. */
export function listParameters(search: RegisterSearch): Query {
  const { page, ...rest } = search
  return { ...rest, page: Number(page ?? 0), size: PAGE_SIZE }
}

interface RegisterPageProps<T> {
  readonly title: string
  readonly purpose: string
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  readonly query: UseQueryResult<Listing<T>>
  readonly columns: readonly TableColumnType<T>[]
  readonly rowKey: (row: T) => string
  readonly onOpen?: (row: T) => void
  readonly choices?: readonly Choice[]
  readonly searchHint?: string
  /** Path of the list; the same filters with format=xlsx export it. */
  readonly exportPath?: string
  readonly exportQuery?: Query
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** One frame for every list: title and purpose, filters, table, count with its time, export. */
export function RegisterPage<T extends object>(props: RegisterPageProps<T>) {
  const { title, purpose, query, actions, children } = props
  return (
    <>
      <header className="register-title">
        <div className="grow">
          <h1>{title}</h1>
          <p className="purpose">{purpose}</p>
        </div>
        {actions}
      </header>
      {children}
      <section className="panel register">
        <Filters {...props} />
        {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        <Rows {...props} />
      </section>
    </>
  )
}

function Filters<T>({ search, onSearch, query, choices = [], searchHint, exportPath, exportQuery }: RegisterPageProps<T>) {
  const t = useMessages(registerMessages)
  const ui = useMessages(uiMessages)
  const on = Object.entries(search).filter(([name, value]) => value && !['page', 'sort'].includes(name)).length
  const change = (name: string, value: string | undefined) => onSearch({ ...search, [name]: value || undefined, page: undefined } as RegisterSearch)
  return (
    <div className="register-filters" role="search">
      {searchHint && <SearchField key={search.q ?? ''} value={search.q ?? ''} hint={searchHint} onSearch={(q) => change('q', q)} />}
      {choices.map((choice) => (
        <Select
          key={choice.name}
          aria-label={choice.label}
          value={search[choice.name] ?? ''}
          onChange={(value: string) => change(choice.name, value)}
          options={[{ value: '', label: `${choice.label}：${choice.unset ?? t('all')}` }, ...choice.options]}
          popupMatchSelectWidth={false}
          className="register-choice"
        />
      ))}
      {on > 0 && (
        <button type="button" className="tag act" onClick={() => onSearch({})}>
          {ui('filtered', { count: on })} ×
        </button>
      )}
      <span className="end muted num register-as-of">
        {query.data && `${ui('total', { count: count(query.data.total) })} · ${ui('asOf', { at: clock(query.data.asOf) })}`}
      </span>
      {exportPath && (
        <a className="btn sm" href={address(exportPath, { ...listParameters(search), ...exportQuery, page: undefined, size: undefined, format: 'xlsx' })} download>
          <Icon id="export" /> xlsx<span className="sr">{t('export')}</span>
        </a>
      )}
    </div>
  )
}

/** Searches a moment after the last letter, and at once on Enter. */
function SearchField({ value, hint, onSearch }: { readonly value: string; readonly hint: string; readonly onSearch: (q: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onSearch(text), 500)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return <Input allowClear value={text} onChange={(event) => setText(event.target.value)} onPressEnter={() => onSearch(text)} placeholder={hint} aria-label={hint} className="register-search" autoFocus={value !== ''} />
}

function Rows<T extends object>({ search, onSearch, query, columns, rowKey, onOpen }: RegisterPageProps<T>) {
  const ui = useMessages(uiMessages)
  const t = useMessages(registerMessages)
  const page = Number(search.page ?? 0)
  const sorted = columns.map((column) => ({ ...column, sortOrder: sortOrderOf(search.sort, String(column.key ?? '')) }))
  return (
    <Table<T>
      size="middle"
      rowKey={rowKey}
      columns={sorted}
      dataSource={[...(query.data?.items ?? [])]}
      loading={query.isPending}
      showSorterTooltip={false}
      locale={{ emptyText: query.data ? ui('noneAsOf', { at: clock(query.data.asOf) }) : ' ' }}
      onChange={(pagination, _, sorter) =>
        onSearch({ ...search, page: pagination.current && pagination.current > 1 ? String(pagination.current - 1) : undefined, sort: sortText(sorter as SorterResult<T>) } as RegisterSearch)
      }
      pagination={{ current: page + 1, pageSize: PAGE_SIZE, total: query.data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, showTotal: (total, [from, to]) => t('of', { from, to, total }) }}
      {...(onOpen ? { onRow: (row: T) => ({ onClick: () => onOpen(row), tabIndex: 0, onKeyDown: (event) => event.key === 'Enter' && onOpen(row), className: 'openable' }) } : {})}
    />
  )
}

/** `sort=name` is ascending, `sort=-name` descending. */
export function sortOrderOf(sort: string | undefined, key: string): 'ascend' | 'descend' | null {
  if (sort === key && key) return 'ascend'
  return sort === `-${key}` ? 'descend' : null
}

function sortText<T>(sorter: SorterResult<T>): string | undefined {
  if (!sorter.order || sorter.columnKey === undefined) return undefined
  return sorter.order === 'descend' ? `-${String(sorter.columnKey)}` : String(sorter.columnKey)
}

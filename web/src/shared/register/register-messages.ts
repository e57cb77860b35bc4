import { defineMessages } from '../i18n/messages'

export const registerMessages = defineMessages(
  { filters: '筛选', all: '全部', export: '导出 xlsx', of: '第 {from}–{to} 条，共 {total} 条', reload: '刷新', detail: '打开' },
  { filters: 'Filters', all: 'all', export: 'Export xlsx', of: '{from}–{to} of {total}', reload: 'Reload', detail: 'Open' },
)

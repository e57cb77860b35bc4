import { defineMessages } from '../i18n/messages'

export const uiMessages = defineMessages(
  {
    fire1: '一级火警', fire2: '二级火警', fire3: '三级火警', fire4: '四级火警', fire5: '五级火警',
    rescue1: '一级救援', rescue2: '二级救援', rescue3: '三级救援', rescue4: '四级救援',
    noLevel: '未定级',
    s10: '备勤', back10: '归队', s20: '出动', s21: '途中', s22: '到场', s23: '出水', s24: '停水', s25: '返队', s26: '驻防', s27: '运水', s30: '训练', slost: '失联',
    none: '无', noneAsOf: '无，截至 {at}', asOf: '截至 {at}', total: '共 {count} 条',
    loading: '正在读取 {what}…', theList: '列表',
    failed: '没有读到', tryAgain: '再试一次', noAnswerTitle: '没有应答', noAnswerDetail: '服务器没有应答。操作保留，可以再试；重复提交只算一次。',
    close: '关闭', export: '导出 xlsx', search: '搜索', cancel: '取消', done: '确定', reset: '清除筛选', filtered: '已筛 {count} 项',
    copy: '复制', copied: '已复制', unexpected: '页面出错', unexpectedDetail: '这一部分没有画出来：{detail}',
  },
  {
    fire1: 'Fire level 1', fire2: 'Fire level 2', fire3: 'Fire level 3', fire4: 'Fire level 4', fire5: 'Fire level 5',
    rescue1: 'Rescue level 1', rescue2: 'Rescue level 2', rescue3: 'Rescue level 3', rescue4: 'Rescue level 4',
    noLevel: 'no level yet',
    s10: 'ready', back10: 'back in station', s20: 'turned out', s21: 'on the way', s22: 'on scene', s23: 'water on', s24: 'water off', s25: 'returning', s26: 'stationed forward', s27: 'carrying water', s30: 'training', slost: 'link lost',
    none: 'none', noneAsOf: 'none, as of {at}', asOf: 'as of {at}', total: '{count} in all',
    loading: 'reading {what}…', theList: 'the list',
    failed: 'Could not be read', tryAgain: 'Try again', noAnswerTitle: 'No answer', noAnswerDetail: 'The server did not answer. What you did is kept and can be tried again; sent twice it counts once.',
    close: 'Close', export: 'Export xlsx', search: 'Search', cancel: 'Cancel', done: 'OK', reset: 'Clear filters', filtered: '{count} filters on',
    copy: 'Copy', copied: 'Copied', unexpected: 'Page error', unexpectedDetail: 'This part could not be drawn: {detail}',
  },
)

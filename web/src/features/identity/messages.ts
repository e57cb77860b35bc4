import { defineMessages } from '@/shared/i18n/messages'

export const identityMessages = defineMessages(
  {
    title: '登录', product: '消防救援平台', purpose: '看得见告警，接得住 119，派得出最近的力量。',
    login: '账号', password: '口令', totp: '动态码', totpHint: '6 位，没有绑定可不填', enter: '登录', entering: '正在登录…',
    demonstration: '演示账号', 'group.centre': '指挥中心', 'group.station': '站端（出动屏）', 'group.crew': '车组（手机页）', 'group.administration': '三员管理', demonstrationHint: '点一下即可进入，仅演示环境有。人名、单位、电话都是虚构的。',
    forPeople: '正式账号', signOut: '退出登录', language: '语言', seat: '席位', seatOf: '席位 {seat}', noSeat: '未就座', sit: '就座', seatHint: '接手的告警和警情归席位所有，交班时移交。',
    people: '人员与角色', peoplePurpose: '谁能进来、能做什么。角色由系统管理员申请，安全管理员授予；三员互不兼任。',
    area: '责任区', areaWhole: '全州', areaNone: '无', areaChange: '{name} 的责任区', areaSet: '设置', areaHint: '责任区之外的警情和告警不显示、不推送、不可操作；本区力量参与的除外。改动后本人须重新登录。',
    name: '姓名', roles: '角色', state: '状态', active: '在用', disabled: '停用', locked: '锁定', requests: '待授予', request: '申请角色', grant: '授予', refuse: '不授予', disable: '停用账号', addPerson: '新建人员',
    sessions: '在线会话', since: '登录于', lastSeen: '最近操作', address: '来自', endSession: '强制下线', requestedBy: '{name} 申请', confirmDisable: '停用 {name}？停用后立即下线，可由安全管理员恢复。', confirmEnd: '让 {name} 下线？对方未提交的内容会留在其浏览器里。', changePassword: '修改口令', oldPassword: '原口令', newPassword: '新口令', passwordChanged: '口令已修改，本人的其他会话已结束。', initialPassword: '{login} 的一次性口令，只显示这一次：{password}', kind: '身份', 'kind.duty': '值勤人员', 'kind.administrator': '管理人员', create: '新建', noRequests: '没有待授予的角色', searchPeople: '账号、姓名', allRoles: '角色', cancel: '取消', station: '站点', unit: '车组',
    setUpTitle: '首次使用：完成账号设置', setUpPurpose: '{name}（{login}）：做完这里的步骤就进入首页。', setUpPassword: '现在的口令是别人给的，或已到期。换成只有自己知道的口令。',
    oneTimePassword: '现在的口令', newPasswordHint: '越长越好，可以用一句话；不能是常见口令，不能包含账号或姓名。', repeatPassword: '再输一遍新口令', passwordsDiffer: '两次输入的新口令不一样。',
    bindCode: '绑定动态码', codePurpose: '在手机上装一个动态码验证器（支持 TOTP 的均可）。绑定后，每次登录除口令外还要输入它显示的六位数字。', beginCode: '显示密钥', secret: '密钥（不能扫码时手工输入）', copySecret: '复制密钥', otpauthLink: '链接', copyLink: '复制链接', qrCode: '供验证器扫描的二维码', copied: '已复制', copyRefused: '浏览器不让复制，请选中文字后自行复制。', typedCode: '验证器此刻显示的六位数字', sixDigits: '请输入六位数字。', confirmCode: '确认绑定', codeBound: '动态码已绑定，下次登录起生效。', totpNeeded: '验证器此刻显示的六位数字',
    myAccount: '我的账号', demonstrationFixed: '演示账号不能修改口令，也不绑定动态码。',
    'role.call-taker': '接警员', 'role.commander': '指挥员', 'role.station': '站端', 'role.crew': '车组', 'role.sensor-watch': '物联值守', 'role.system-administrator': '系统管理员', 'role.security-administrator': '安全管理员', 'role.audit-administrator': '审计管理员',
  },
  {
    title: 'Sign in', product: 'Fire and rescue platform', purpose: 'See the alarm, answer the call, send the nearest.',
    login: 'Account', password: 'Password', totp: 'One-time code', totpHint: '6 digits; leave empty if none is bound', enter: 'Sign in', entering: 'Signing in…',
    demonstration: 'Demonstration accounts', 'group.centre': 'Command centre', 'group.station': 'Stations (wall screen)', 'group.crew': 'Crews (telephone page)', 'group.administration': 'Administration', demonstrationHint: 'One click signs you in; demonstration only. People, premises and telephones are made up.',
    forPeople: 'Personal account', signOut: 'Sign out', language: 'Language', seat: 'Seat', seatOf: 'Seat {seat}', noSeat: 'no seat', sit: 'Sit down', seatHint: 'The seat owns the alarms and incidents it takes and hands them over at the end of a watch.',
    people: 'People and roles', peoplePurpose: 'Who may come in and do what. The system administrator asks for a role, the security administrator grants it; nobody holds two of the three offices.',
    area: 'Area', areaWhole: 'Whole prefecture', areaNone: 'none', areaChange: 'Area of {name}', areaSet: 'Set', areaHint: 'Incidents and alarms outside the area are neither shown nor sent, except where units of the area take part. The person signs in again after a change.',
    name: 'Name', roles: 'Roles', state: 'State', active: 'active', disabled: 'disabled', locked: 'locked', requests: 'To be granted', request: 'Ask for a role', grant: 'Grant', refuse: 'Refuse', disable: 'Disable account', addPerson: 'New person',
    sessions: 'Sessions', since: 'Since', lastSeen: 'Last act', address: 'From', endSession: 'End session', requestedBy: 'asked for by {name}', confirmDisable: 'Disable {name}? The person is signed out at once; the security administrator can undo it.', confirmEnd: 'Sign {name} out? What was not sent stays in that browser.', changePassword: 'Change password', oldPassword: 'Old password', newPassword: 'New password', passwordChanged: 'Password changed; your other sessions have ended.', initialPassword: 'One-time password of {login}, shown only now: {password}', kind: 'Kind', 'kind.duty': 'on duty', 'kind.administrator': 'administration', create: 'Create', noRequests: 'no role waits to be granted', searchPeople: 'account, name', allRoles: 'Role', cancel: 'Cancel', station: 'Station', unit: 'Unit',
    setUpTitle: 'First use: set up the account', setUpPurpose: '{name} ({login}): after these steps you arrive at your first page.', setUpPassword: 'The present password was given to you by someone else, or has expired. Choose one that only you know.',
    oneTimePassword: 'Present password', newPasswordHint: 'The longer the better, a sentence will do; not a common password, and without account or name.', repeatPassword: 'New password again', passwordsDiffer: 'The two new passwords differ.',
    bindCode: 'Bind the one-time code', codePurpose: 'Install an authenticator on your telephone (any that knows TOTP). Once bound, every sign-in asks for the six digits it shows besides the password.', beginCode: 'Show the secret', secret: 'Secret (to type where scanning is not possible)', copySecret: 'Copy secret', otpauthLink: 'Link', copyLink: 'Copy link', qrCode: 'QR code for the authenticator', copied: 'Copied', copyRefused: 'The browser does not allow it; select the text and copy it yourself.', typedCode: 'The six digits the authenticator shows now', sixDigits: 'Enter six digits.', confirmCode: 'Bind', codeBound: 'The one-time code is bound and will be asked for from the next sign-in on.', totpNeeded: 'The six digits the authenticator shows now',
    myAccount: 'My account', demonstrationFixed: 'A demonstration account keeps its password and binds no one-time code.',
    'role.call-taker': 'call taker', 'role.commander': 'commander', 'role.station': 'station', 'role.crew': 'crew', 'role.sensor-watch': 'sensor watch', 'role.system-administrator': 'system administrator', 'role.security-administrator': 'security administrator', 'role.audit-administrator': 'audit administrator',
  },
)

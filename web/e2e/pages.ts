/** Who reads a page, its address, the name of its picture, and what stands on it once it is loaded. */
export type PageToRead = readonly [role: string, path: string, picture: string, stands: string]

/** Every page of the program that is looked at on the three sizes, by whom, and with axe. A new page is added here. */
export const PAGES: readonly PageToRead[] = [
  ['call-taker', '/incident/incidents', 'incidents', '.ant-table-row'],
  ['call-taker', '/iot/alarms?state=all', 'alarms', '.ant-table-row'],
  ['call-taker', '/iot/terminals', 'terminals', '.ant-table-row'],
  ['call-taker', '/iot/terminals/tm-0001', 'terminal', 'h1'],
  ['call-taker', '/iot/readings?terminal=tm-0001&point=11.1.96.1.4&period=7d', 'readings', '.readings-origin'],
  ['call-taker', '/iot/overview', 'iot-overview', '.overview-value'],
  ['call-taker', '/iot/conditions', 'conditions', '.register-as-of'],
  ['call-taker', '/iot/maintenance', 'maintenance', '.register-as-of'],
  ['system-administrator', '/iot/things', 'things', '.register-as-of'],
  ['call-taker', '/iot/thing-profiles?name=electrical-fire', 'thing-profiles', '#thing-spec'],
  ['call-taker', '/iot/duty-checks', 'duty', '.ant-table-row'],
  ['call-taker', '/iot/statistics?by=kind&period=7d', 'iot-statistics', '.statistics-table'],
  ['call-taker', '/iot/conformance', 'iot-conformance', '.conformance-table'],
  ['call-taker', '/places/premises', 'premises', '.ant-table-row'],
  ['call-taker', '/places/premises/pr-0001', 'premises-one', 'h1'],
  ['system-administrator', '/forces/position-terminals', 'position-terminals', '.register-as-of'],
  ['call-taker', '/dispatch/watch', 'watch', '.feed-age .ok'],
  ['call-taker', '/identity/account', 'account', 'h1'],
  ['system-administrator', '/identity/people', 'people', '.ant-table-row'],
  ['audit-administrator', '/audit/entries', 'audit', '.ant-table-row'],
]

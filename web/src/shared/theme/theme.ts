import { theme as antTheme, type ThemeConfig } from 'antd'
import { useLayoutEffect } from 'react'

/** Map room (dark) for watch, command, station and crew; office (light) for registers. */
export type ThemeName = 'map' | 'office'

const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'

const common = { fontFamily: FONT, borderRadius: 4, motion: false, wireframe: false } as const

/** The same tokens as tokens.css, in the names Ant Design uses. */
export const antThemes: Readonly<Record<ThemeName, ThemeConfig>> = {
  map: {
    algorithm: antTheme.darkAlgorithm,
    token: {
      ...common,
      fontSize: 14,
      colorPrimary: '#FF6A2B',
      colorInfo: '#3D8BF2',
      colorLink: '#7DB2F7',
      colorBgBase: '#0D1520',
      colorBgContainer: '#152131',
      colorBgElevated: '#1B2A3D',
      colorBorder: '#3A4E66',
      colorBorderSecondary: '#26364A',
      colorText: '#E8EEF5',
      colorTextSecondary: '#8FA3B8',
      colorTextPlaceholder: '#8FA3B8',
      colorTextDescription: '#8FA3B8',
    },
    components: { Button: { primaryColor: '#190B04', fontWeight: 500 } },
  },
  office: {
    algorithm: antTheme.defaultAlgorithm,
    token: {
      ...common,
      fontSize: 14,
      colorPrimary: '#C9460F',
      colorInfo: '#1F66CC',
      colorLink: '#1A5FB4',
      colorBgLayout: '#F5F7FA',
      colorBorder: '#B8C4D0',
      colorBorderSecondary: '#DDE3EA',
      colorText: '#1B2733',
      colorTextSecondary: '#5B6B7B',
      colorTextPlaceholder: '#5B6B7B',
      colorTextDescription: '#5B6B7B',
    },
    components: { Table: { headerBg: '#FFFFFF', headerColor: '#5B6B7B', cellPaddingBlockMD: 8, cellPaddingInlineMD: 12, headerSplitColor: 'transparent' } },
  },
}

/** Puts the theme's custom properties on the page. */
export function usePageTheme(name: ThemeName): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = name
  }, [name])
}

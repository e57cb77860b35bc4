import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '@/shared/i18n/language'
import { antThemes, type ThemeName, usePageTheme } from '@/shared/theme/theme'

/** One theme for the page and for Ant Design's parts in it. */
export function Themed({ theme, children }: { readonly theme: ThemeName; readonly children: ReactNode }) {
  const { language } = useLanguage()
  usePageTheme(theme)
  return (
    <ConfigProvider theme={antThemes[theme]} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}

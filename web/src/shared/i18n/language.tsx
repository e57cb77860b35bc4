import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { setRequestLanguage } from '../api/request'

export type Language = 'zh' | 'en'

const STORED = 'sayram.language'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined })

function stored(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(stored)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    setRequestLanguage(document.documentElement.lang)
  }, [language])
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        localStorage.setItem(STORED, next)
        setRequestLanguage(next === 'zh' ? 'zh-CN' : 'en')
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

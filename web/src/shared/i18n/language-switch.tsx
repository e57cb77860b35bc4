import { useLanguage } from './language'

/** Chinese or English; each named in itself, so that whoever is lost finds the way back. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  return (
    <span className="seg" role="group" aria-label="语言 Language">
      <button type="button" className={language === 'zh' ? 'on' : ''} aria-pressed={language === 'zh'} onClick={() => choose('zh')} lang="zh-CN">
        中文
      </button>
      <button type="button" className={language === 'en' ? 'on' : ''} aria-pressed={language === 'en'} onClick={() => choose('en')} lang="en">
        English
      </button>
    </span>
  )
}

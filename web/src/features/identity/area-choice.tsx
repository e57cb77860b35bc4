import { Modal, Select } from 'antd'
import { useState } from 'react'
import { COUNTIES, countyName } from '@/shared/codes/counties'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { identityMessages } from './messages'
import { type Area, areaOf, choiceOf, chosenAreas, type Person, WHOLE } from './people'
import { useSetArea } from './set-area'

interface AreaChoiceProps {
  readonly value?: readonly string[]
  readonly onChange?: (value: readonly string[]) => void
  readonly id?: string
}

/** The whole prefecture, or some of its counties. */
export function AreaChoice({ value = [], onChange, id }: AreaChoiceProps) {
  const t = useMessages(identityMessages)
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={[...value]}
      aria-label={t('area')}
      placeholder={t('areaNone')}
      options={[{ value: WHOLE, label: t('areaWhole') }, ...COUNTIES]}
      optionFilterProp="label"
      onChange={(after: string[]) => onChange?.(chosenAreas(value, after))}
      style={{ width: '100%' }}
    />
  )
}

export function useAreaWords() {
  const t = useMessages(identityMessages)
  return (area: Area) => (area.wholePrefecture ? t('areaWhole') : area.counties.map(countyName).join('、') || t('areaNone'))
}

/** The area in the list; the system administrator changes it here. */
export function PersonArea({ person, changeable }: { readonly person: Person; readonly changeable: boolean }) {
  const t = useMessages(identityMessages)
  const words = useAreaWords()
  const [choice, setChoice] = useState<readonly string[] | null>(null)
  const set = useSetArea()
  if (!changeable) return <>{words(person.area)}</>
  return (
    <>
      <button type="button" className="btn sm" aria-label={t('areaChange', { name: person.name })} onClick={() => setChoice(choiceOf(person.area))}>
        {words(person.area)}
      </button>
      <Modal
        open={choice !== null}
        title={t('areaChange', { name: person.name })}
        okText={t('areaSet')}
        cancelText={t('cancel')}
        onOk={() => set.mutate({ person: person.id, area: areaOf(choice ?? []) }, { onSuccess: () => setChoice(null) })}
        onCancel={() => {
          setChoice(null)
          set.reset()
        }}
      >
        <p>{t('areaHint')}</p>
        <AreaChoice value={choice ?? []} onChange={setChoice} />
        <ProblemNotice error={set.error} />
      </Modal>
    </>
  )
}

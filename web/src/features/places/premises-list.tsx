import { useQuery } from '@tanstack/react-query'
import { useMessages } from '@/shared/i18n/messages'
import { COUNTIES } from '@/shared/codes/counties'
import { listParameters, RegisterPage, type RegisterSearch } from '@/shared/register/register-page'
import { count } from '@/shared/time/format'
import { premisesListQuery } from './list-premises'
import { placesMessages } from './messages'
import { fullAddress } from './premises'

interface PremisesListProps {
  readonly search: RegisterSearch
  readonly onSearch: (search: RegisterSearch) => void
  readonly onOpen: (id: string) => void
}

export function PremisesList({ search, onSearch, onOpen }: PremisesListProps) {
  const t = useMessages(placesMessages)
  const query = useQuery(premisesListQuery(listParameters(search)))
  return (
    <RegisterPage
      title={t('premises')}
      purpose={t('premisesPurpose')}
      search={search}
      onSearch={onSearch}
      query={query}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      searchHint={t('searchPremises')}
      exportPath="/places/premises"
      choices={[
        { name: 'county', label: t('county'), options: COUNTIES },
      ]}
      columns={[
        { key: 'name', title: t('name'), sorter: true, render: (_, row) => <a href={`/places/premises/${row.id}`} onClick={(event) => event.preventDefault()}>{row.name}</a> },
        { key: 'kind', title: t('kind'), sorter: true, render: (_, row) => row.kindName },
        { key: 'key', title: t('key'), render: (_, row) => (row.key ? <span className="tag act">{t('yes')}</span> : <span className="muted">{t('no')}</span>) },
        { key: 'county', title: t('county'), sorter: true, render: (_, row) => row.countyName },
        { key: 'address', title: t('address'), render: (_, row) => fullAddress(row) },
        { key: 'storeys', title: t('storeys'), align: 'right', render: (_, row) => row.storeys ?? '—' },
        { key: 'areaSquareMetres', title: t('area'), align: 'right', render: (_, row) => (row.areaSquareMetres == null ? '—' : count(row.areaSquareMetres)) },
        { key: 'peopleMax', title: t('people'), sorter: true, align: 'right', render: (_, row) => row.peopleMax ?? '—' },
        { key: 'madeUp', title: '', render: (_, row) => (row.madeUp ? <span className="tag">{t('madeUp')}</span> : null) },
      ]}
    />
  )
}

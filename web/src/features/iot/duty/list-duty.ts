import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, type Listing, type Query } from '@/shared/api/request'
import { type DutyCheck, type DutyPlan, type DutyRound, type DutyWeek, dutyKeys, type FailingPremises } from './duty'

const OFTEN = 2_000
const SELDOM = 15_000
const LATEST_ROUNDS = 8

/** The latest rounds; looked at often while one runs. */
export const roundsQuery = queryOptions({
  queryKey: dutyKeys.rounds,
  queryFn: ({ signal }) => get<Listing<DutyRound>>('/iot/duty-rounds', { size: LATEST_ROUNDS }, signal),
  refetchInterval: (query) => (query.state.data?.items.some((round) => round.state === 'running') ? OFTEN : SELDOM),
})

export function checksQuery(query: Query) {
  return queryOptions({
    queryKey: dutyKeys.checks(query),
    queryFn: ({ signal }) => get<Listing<DutyCheck>>('/iot/duty-checks', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (known) => (known.state.data?.items.some((check) => check.state === 'waiting' || check.state === 'asked') ? OFTEN : SELDOM),
  })
}

export const weeksQuery = queryOptions({ queryKey: dutyKeys.weeks, queryFn: ({ signal }) => get<Listing<DutyWeek>>('/iot/duty-checks/weeks', {}, signal), refetchInterval: 60_000 })

export const failingQuery = queryOptions({ queryKey: dutyKeys.failing, queryFn: ({ signal }) => get<Listing<FailingPremises>>('/iot/duty-checks/failing', {}, signal), refetchInterval: 60_000 })

export const plansQuery = queryOptions({ queryKey: dutyKeys.plans, queryFn: ({ signal }) => get<Listing<DutyPlan>>('/iot/duty-plans', {}, signal) })

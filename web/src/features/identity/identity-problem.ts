import { ProblemError } from '@/shared/api/problem'

/** Whether the server refused for this reason; the name is stable, the words are not. */
export function isIdentityProblem(error: Error | null, name: string): boolean {
  return error instanceof ProblemError && error.problem.type === `/problems/identity/${name}`
}

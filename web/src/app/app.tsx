import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { NoAnswerError } from '@/shared/api/problem'
import { LanguageProvider } from '@/shared/i18n/language'
import { createAppRouter } from './router'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => error instanceof NoAnswerError && count < 4,
      refetchOnWindowFocus: false,
    },
  },
})

const router = createAppRouter(queries)

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  )
}

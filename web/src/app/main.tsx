import { createRoot } from 'react-dom/client'
import { installSprite } from '@/shared/theme/sprite'
import '@/shared/theme/tokens.css'
import '@/shared/ui/ui.css'
import { App } from './app'

installSprite()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(<App />)

import { Link } from '@tanstack/react-router'

export function Brand() {
  return (
    <Link to="/" className="brand">
      <img src="/mark.svg" alt="" width={28} height={28} />
      <span className="brand-words">Sayram 赛里木</span>
    </Link>
  )
}

import { Link } from '@tanstack/react-router'

export function Brand() {
  return (
    <Link to="/" className="brand">
      <img src="/mark.svg" alt="" width={28} height={28} />
      Sayram 赛里木
    </Link>
  )
}

/** The secret as people read it off a screen and type it: groups of four letters. */
export function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** The digits of a one-time code as typed or pasted ("123 456"), no more than six. */
export function sixDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
}

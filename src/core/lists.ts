/** A list with something in it; an empty one is left out, as if it had not been given. */
export function filled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list !== undefined && list.length > 0 ? [...list] : undefined;
}

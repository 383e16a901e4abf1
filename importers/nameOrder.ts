/** "Okafor, Ada" as offices write it is Ada Okafor; "Ada Okafor, PhD" and "Moss & Sons, Ltd." stay as they are. */
export function givenNameFirst(name: string): string {
  const match = /^((?:[\p{L}\p{M}'’-]+ ?){1,3}), ((?:[\p{L}\p{M}'’-]+\.? ?){1,3})$/u.exec(name);
  if (match === null || titles.test(match[2] ?? '')) return name;
  return `${match[2]} ${match[1]}`;
}

const titles =
  /^(?:Ph\.?D|Dr|M\.?D|MBA|MA|MSc|BSc|MS|CPA|CFA|PMP|Esq|Jr|Sr|I{2,3}|IV|RN|Inc|LLC|LLP|Ltd|GmbH|AG|KG|SA|BV|Co|Corp)\b/i;

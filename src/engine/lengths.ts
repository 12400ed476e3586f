/** Lengths as papers and cards write them. */

/** Nanometres of “0.65 µm”, of “650 nm per pixel”, of “.65 µm”, of “0.65 micrometer”; `undefined` for what is no length above zero. */
export function lengthOf(text: string): number | undefined {
  const [, number, unit = ''] = /^[^\d.]{0,3}(\d+(?:\.\d+)?|\.\d+)\s*(\p{L}+)/u.exec(text.trim()) ?? []
  const factor = nanometres.get(unit) ?? nanometres.get(unit.toLowerCase())
  const length = Number(number) * (factor ?? Number.NaN)
  return length > 0 ? length : undefined
}

const nanometres: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.1, 'Å A angstrom angstroms ångström ångströms'],
      [1, 'nm nanometer nanometers nanometre nanometres'],
      [1000, 'µm μm um micron microns micrometer micrometers micrometre micrometres'],
      [1_000_000, 'mm millimeter millimeters millimetre millimetres'],
    ] as const
  ).flatMap(([factor, units]) => units.split(' ').map(unit => [unit, factor] as const)),
)

/** Units of measurement and the kind of quantity that each makes. */

/** Kind of quantity of a unit as written, or `undefined`. Capitals matter where they tell units apart (mW, MW). */
export function unitKind(word: string): string | undefined {
  return exact.get(word) ?? (word.length > 2 ? exact.get(word.toLowerCase()) : undefined)
}

const kinds: Readonly<Record<string, string>> = {
  length:
    'nm µm um mm cm Å pm A angstrom angstroms ångström ångströms micron microns micrometer micrometers micrometre micrometres nanometer nanometers nanometre nanometres millimeter millimeters millimetre millimetres',
  time: 'ms s sec secs min mins h hr hrs d millisecond milliseconds second seconds minute minutes hour hours day days week weeks µs us ns',
  power: 'mW W µW kW watt watts milliwatt milliwatts',
  voltage: 'kV keV V mV eV',
  memory: 'MB GB TB GiB MiB TiB KB kB gigabyte gigabytes',
  frequency: 'Hz kHz MHz fps',
  temperature: 'K °C',
  pixels: 'pixel pixels px voxel voxels vx',
  bits: 'bit bits',
  concentration: 'nM µM mM µg ng mg µL µl ml mL',
  dose: 'e kDa Da',
}

const exact: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, units]) => units.split(' ').map(unit => [unit, kind] as const)),
)

/** Units of siunitx as text: `\micro\metre\per\pixel` → µm/px. */

/** Reads a unit; `own` are those of `\DeclareSIUnit`. */
export function unitText(source: string, own: ReadonlyMap<string, string>): string {
  let text = ''
  let per = false
  let power = ''
  let prefix = ''
  for (const [token] of source.matchAll(TOKENS)) {
    const name = token.startsWith('\\') ? token.slice(1) : token
    const isCommand = token !== name
    if (isCommand && name === 'per') per = true
    else if (isCommand && PREFIXES.has(name)) prefix += PREFIXES.get(name)
    else if (isCommand && BEFORE.has(name)) power = BEFORE.get(name) as string
    else if (isCommand && AFTER.has(name)) text += AFTER.get(name)
    else if (isCommand && /^(?:tothe|raiseto|of|highlight|cancel)$/.test(name)) continue
    else if (token.startsWith('{')) text += braced(source, token, text)
    else if (!isCommand && /^[.~\s]+$/.test(token)) text += /[\s./]$/.test(text) || text === '' ? '' : ' '
    else {
      const unit = isCommand ? (own.get(name) ?? UNITS.get(name) ?? name) : name
      if (per) text += '/'
      else if (isCommand && /[^\s/^]$/.test(text)) text += ' '
      text += prefix + unit + power
      per = false
      power = ''
      prefix = ''
    }
  }
  return text.trim()
}

const TOKENS = /\\[a-zA-Z]+|\\.|\{[^{}]*\}|[.~\s]+|[^\\{}.~\s]+/g

/** A group after `\tothe` or `^` is a power, any other is part of a unit. */
function braced(source: string, token: string, before: string): string {
  const inner = token.slice(1, -1).trim()
  if (before.endsWith('^')) return inner
  return source.includes(`\\tothe${token}`) || source.includes(`\\raiseto${token}`) ? `^${inner}` : inner
}

const PREFIXES = pairs(
  `yocto y zepto z atto a femto f pico p nano n micro µ milli m centi c deci d deca da hecto h kilo k mega M giga G tera T peta P
  kibi Ki mebi Mi gibi Gi tebi Ti`,
)

const BEFORE: ReadonlyMap<string, string> = new Map(Object.entries<string>({square: '^2', cubic: '^3'}))
const AFTER: ReadonlyMap<string, string> = new Map(Object.entries<string>({squared: '^2', cubed: '^3'}))

const NAMES = `metre m meter m gram g kilogram kg second s ampere A kelvin K mole mol candela cd hertz Hz newton N pascal Pa joule J watt W
coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T henry H celsius °C degreeCelsius °C lumen lm lux lx becquerel Bq gray Gy
sievert Sv katal kat radian rad steradian sr minute min hour h day d year yr degree ° arcminute ′ arcsecond ″ litre L liter L tonne t
electronvolt eV dalton Da bar bar angstrom Å decibel dB bel B bit bit byte B percent % permille ‰ pixel px voxel voxel molar M Molar M
fg fg pg pg ng ng ug µg mg mg g g kg kg pm pm nm nm um µm mm mm cm cm dm dm m m km km as as fs fs ps ps ns ns us µs ms ms s s
fmol fmol pmol pmol nmol nmol umol µmol mmol mmol mol mol kmol kmol pA pA nA nA uA µA mA mA A A kA kA ul µL ml mL l L hl hL uL µL mL mL L L
mHz mHz Hz Hz kHz kHz MHz MHz GHz GHz THz THz mN mN N N kN kN MN MN Pa Pa kPa kPa MPa MPa GPa GPa mohm mΩ kohm kΩ Mohm MΩ pV pV nV nV
uV µV mV mV V V kV kV uW µW mW mW W W kW kW MW MW GW GW J J uJ µJ mJ mJ kJ kJ eV eV meV meV keV keV MeV MeV GeV GeV TeV TeV kWh kWh
F F fF fF pF pF nF nF uF µF K K dB dB`

const UNITS = pairs(NAMES)

/** `name sign name sign …` */
function pairs(source: string): ReadonlyMap<string, string> {
  const entries = source.split(/\s+/)
  return new Map(entries.flatMap((name, index) => (index % 2 === 0 ? [[name, entries[index + 1] as string] as const] : [])))
}

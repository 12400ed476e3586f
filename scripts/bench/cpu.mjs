// CPU seconds, those of helping threads included.

export async function cpuOf(work) {
  const start = process.cpuUsage()
  await work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

import { statfsSync } from 'node:fs'

/** Magic numbers of Linux, statfs(2): their locks cannot be relied on, and shared memory does not work over them. */
const networks: ReadonlyMap<number, string> = new Map([
  [0x69_69, 'NFS'],
  [0x51_7b, 'SMB'],
  [0xff_53_4d_42, 'CIFS'],
  [0xfe_53_4d_42, 'SMB2'],
  [0x53_46_41_4f, 'AFS'],
  [0x01_02_19_97, '9P'],
  [0x00_c3_64_00, 'Ceph'],
])

/** Name of the network file system a folder lies on; null = a local one, or one that cannot be told. */
export function networkFileSystem(folder: string, typeOf = fileSystemType): string | null {
  return networks.get(typeOf(folder)) ?? null
}

const fileSystemType = (folder: string): number => statfsSync(folder).type

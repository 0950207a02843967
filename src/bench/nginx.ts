// nginx from the system, serving one compressed file from disk: the peer of an answer that is made once.
import { access, constants, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { startChild, type Child } from './child.ts'

const program = '/usr/sbin/nginx'

export const hasNginx = (): Promise<boolean> =>
  access(program, constants.X_OK).then(
    () => true,
    () => false,
  )

/** `body` is compressed already. It runs as one process, so that all it spends is read from one id. */
export async function withNginx<T>(
  { body, encoding }: { body: Buffer; encoding: string },
  use: (child: Child) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-nginx-'))
  try {
    await mkdir(path.join(folder, 'files'))
    await writeFile(path.join(folder, 'files', 'answer'), body)
    const port = await freePort()
    await writeFile(path.join(folder, 'nginx.conf'), configuration({ folder, port, encoding }))
    // exec keeps the process id: it is nginx itself whose processor time is read.
    const command = `echo http://127.0.0.1:${port}; exec "${program}" -e "${folder}/error.log" -c "${folder}/nginx.conf"`
    const child = await startChild(['/bin/sh', '-c', command])
    try {
      await untilItAnswers(child.url)
      return await use(child)
    } finally {
      await child.end()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const configuration = ({
  folder,
  port,
  encoding,
}: {
  folder: string
  port: number
  encoding: string
}): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
worker_processes 1;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  keepalive_requests 1000000000;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  sendfile on;
  open_file_cache max=10;
  server {
    listen 127.0.0.1:${port};
    location / {
      root ${folder}/files;
      default_type "application/json; charset=utf-8";
      add_header content-encoding ${encoding};
      try_files /answer =404;
    }
  }
}
`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** @throws whatever the last of fifty tries threw. */
async function untilItAnswers(url: string, tries = 50): Promise<void> {
  try {
    await (await fetch(url)).arrayBuffer()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 20))
    await untilItAnswers(url, tries - 1)
  }
}

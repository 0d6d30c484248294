#!/usr/bin/env node
// What the tests alone need of the system. The service itself needs none of it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const packageOf = {
  pdftotext: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  certutil: 'libnss3-tools',
  'softhsm2-util': 'softhsm2',
  'pkcs11-tool': 'opensc',
  strace: 'strace',
}
/** Of the long tests alone: Apache PDFBox Preflight, which needs a Java runtime. */
if (process.argv.includes('--long'))
  Object.assign(packageOf, {
    java: 'default-jre-headless',
    '/usr/share/java/preflight.jar': 'libpdfbox2-java',
    '/usr/share/java/bcprov.jar': 'libbcprov-java',
    '/usr/share/java/commons-logging.jar': 'libcommons-logging-java',
    '/usr/share/java/commons-io.jar': 'libcommons-io-java',
    '/usr/share/java/jaxb-api.jar': 'libjaxb-api-java',
  })

const packages = missingPackages()
if (packages.length > 0 && canInstall()) install(packages)
const stillMissing = missingPackages()
if (stillMissing.length > 0) {
  console.error(`bon-tot: tests that need ${stillMissing.join(', ')} cannot run; install with your package manager.`)
}

function missingPackages() {
  const programs = Object.keys(packageOf).filter((program) => !isOnPath(program))
  return [...new Set(programs.map((program) => packageOf[program]))]
}

function canInstall() {
  return process.getuid?.() === 0 && isOnPath('apt-get')
}

/** The package lists are refreshed only when the first attempt fails: they are usually there, and slow to fetch. */
function install(names) {
  console.error(`bon-tot: installing ${names.join(', ')} for the tests …`)
  const attempt = () => apt(['install', '-y', '--no-install-recommends', ...names])
  if (attempt().status === 0) return
  apt(['update'])
  const second = attempt()
  if (second.status !== 0) console.error(second.stderr)
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function isOnPath(program) {
  if (isAbsolute(program)) return existsSync(program)
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('../dist/main.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });

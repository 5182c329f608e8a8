const wanted = 24;

if (Number.parseInt(process.versions.node, 10) !== wanted) {
  console.error(
    `Plumbline needs Node ${wanted}, and this is ${process.version}. ` +
      'Start it through npm (npm start, npm test, npm run plumbline), which uses the Node that npm ci installed.',
  );
  process.exit(1);
}

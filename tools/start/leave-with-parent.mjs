// Loaded into every child before its own code: when the starter is gone, even by kill -9 and even while the child is
// still loading, the child is told to stop as by SIGTERM, which drains it if it listens and ends it if not yet.
const PATIENCE_MS = 20_000;

if (!process.connected) process.exit(0); // it was gone before this could listen

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
});

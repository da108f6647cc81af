import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.BACKEND_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    // react-aria ships its own strings in some thirty languages: keep the ones the product speaks.
    { ...optimizeLocales.vite({ locales: ['en-US', 'it-IT', 'ru-RU'] }), enforce: 'pre' },
  ],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', manifest: true, reportCompressedSize: true },
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy: { '/socket.io': { target: backend, ws: true }, '/api': backend },
  },
});

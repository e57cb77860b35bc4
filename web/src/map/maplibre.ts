import * as maplibregl from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

// The worker is a file of its own; without its address the map stays empty.
maplibregl.setWorkerUrl(workerUrl)

export { maplibregl }

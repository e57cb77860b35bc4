import { describe, expect, it } from 'vitest'
import { roundedBounds } from './get-layer-features'
import { shownLayers } from './map-controls'
import { ring } from './range-rings'
import { imageName } from './symbol-images'

describe('the one map', () => {
  it('asks by whole tenths of a degree, so that a small pan asks for nothing new', () => {
    expect(roundedBounds([82.01, 44.82, 82.19, 44.97])).toEqual([82, 44.8, 82.2, 45])
    expect(roundedBounds([82.03, 44.85, 82.18, 44.95])).toEqual(roundedBounds([82.01, 44.82, 82.19, 44.97]))
  })

  it('shows the layers of the address, else those shown at first', () => {
    const layers = [{ id: 'a', name: 'a', minZoom: 5, shownAtFirst: true }, { id: 'b', name: 'b', minZoom: 5, shownAtFirst: false }]
    expect([...shownLayers(layers, undefined)]).toEqual(['a'])
    expect([...shownLayers(layers, 'b')]).toEqual(['b'])
    expect([...shownLayers(layers, '')]).toEqual([])
  })

  it('draws a ring whose every point is as far away as it says', () => {
    const centre = { longitude: 82.09, latitude: 44.9 }
    const points = (ring(centre, 5000).geometry as GeoJSON.LineString).coordinates
    for (const [longitude, latitude] of points) {
      const north = (latitude! - centre.latitude) * 111_320
      const east = (longitude! - centre.longitude) * 111_320 * Math.cos((centre.latitude * Math.PI) / 180)
      expect(Math.hypot(north, east)).toBeCloseTo(5000, 3)
    }
    expect(points[0]).toEqual(points.at(-1))
  })

  it('names a symbol and its colour in one word', () => {
    expect(imageName('hydrant', '#4FA3FF')).toBe('sy|hydrant|#4FA3FF')
  })
})

import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// Only what the chart draws with; the rest of the library stays out of the page.
use([LineChart, GridComponent, MarkAreaComponent, TooltipComponent, CanvasRenderer])

export { init }

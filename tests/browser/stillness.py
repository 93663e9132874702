"""How far things move while a page loads."""

# How far things on the page have moved since it began to load.
SHIFTED = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, one) => sum + one.value, 0))).observe({type: "layout-shift", buffered: true})
    || setTimeout(() => done(0), 500))"""

"""The course as pages for a browser that has no kernel; and on paper.

images   pictures taken out of the HTML, each stored once as a file
markup   cells of Markdown, code and printed results as HTML
cells    a notebook as the parts of a page; what answers a guess is sealed
search   what the box on every page looks into
answer_key  the right answers of a chapter, for its last page on paper
pages    the templates filled in, and everything written into `_site`
paper    the chapters as PDFs

The pages know nothing of what makes an explorer live. Of every code cell they ask `live.places(source, lang,
cell_id)` for its `Place`s, and write each in place of the cell's output:

    <div class="place" id="NAME" data-front="explorer|lesson">
      <script type="application/json">TRAITS</script>HTML
    </div>

`name` is unique in the page, `traits` is the state that the front end's model starts with, `html` the first
picture with its text, for browsers without JavaScript. `table` (bytes, or None) is written beside the page as
`tables/CHAPTER-NAME.js`, where CHAPTER is `data-chapter` of <html>. Every page loads `assets/live.js` as one
classic deferred script, and whatever `live.assets()` returns is written into `assets/`.

A guess that was made, now or on an earlier visit, dispatches the event "guessed" on its place, and the event
bubbles: page.js opens what was sealed behind it.
"""

# A static binary and its licences, and nothing else: no image of anybody else is needed, and nobody runs it. To build and to use it:
#     GOOS=linux CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o dist/factcheck .
#     docker build -t factcheck .
#     docker run --rm -v "$PWD:/articles:ro" factcheck analyze article.md
FROM scratch
COPY dist/factcheck LICENSE NOTICE THIRD_PARTY_NOTICES /
USER 65534:65534
WORKDIR /articles
ENTRYPOINT ["/factcheck"]

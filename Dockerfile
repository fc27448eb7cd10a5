# A static binary and nothing else, run by nobody. To use it:
#     docker build -t factcheck .
#     docker run --rm -v "$PWD:/articles:ro" factcheck analyze article.md
FROM golang:1.26-alpine AS build
WORKDIR /source
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /factcheck .

FROM scratch
COPY --from=build /factcheck /factcheck
COPY --from=build /source/LICENSE /LICENSE
USER 65534:65534
WORKDIR /articles
ENTRYPOINT ["/factcheck"]

import HTTPTypes
public import Hummingbird

/// A style sheet, script or picture that is part of the binary.
///
/// Its address carries a hash of its content, so that browsers may keep it for ever and still see every new version.
public struct Asset: Sendable {
  /// The address: `/assets/site.3f9c….css`.
  public let path: String
  private let bytes: ByteBuffer
  private let mediaType: String
  private let tag: String

  /// - Parameters:
  ///   - name: `site.css`; the part behind the last dot decides the media type.
  ///   - bytes: the content.
  public init(name: String, bytes: [UInt8]) {
    let parts = name.split(separator: ".", maxSplits: 1)
    let hash = String(Asset.hash(bytes), radix: 16)
    path = "/assets/\(parts[0]).\(hash).\(parts.count > 1 ? parts[1] : "bin")"
    tag = "\"\(hash)\""
    self.bytes = ByteBuffer(bytes: bytes)
    mediaType =
      switch parts.last {
      case "css": "text/css; charset=utf-8"
      case "js": "text/javascript; charset=utf-8"
      case "svg": "image/svg+xml"
      default: "application/octet-stream"
      }
  }

  /// The asset, or 304 where the browser has it already.
  public func response(to request: Request) -> Response {
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "public, max-age=31536000, immutable"]
    if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(tag) {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    response.headers[.contentType] = mediaType
    return response
  }

  /// FNV-1a: it tells versions apart and protects nothing.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

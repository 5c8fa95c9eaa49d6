import HTTPTypes
public import Hummingbird
public import Operations

extension Response {
  /// A file of the office, to be saved under its name, handed on portion by portion as it is read.
  ///
  /// Whatever the file holds, a browser neither shows it nor guesses what it is, and no cache keeps it.
  ///
  /// - Parameters:
  ///   - portions: its bytes.
  ///   - name: its name.
  ///   - mediaType: what it is.
  ///   - bytes: how large it is.
  public init(storedFile portions: BlobPortions, name: String, mediaType: String, bytes: Int) {
    var headers: HTTPFields = [
      .contentType: mediaType, .contentDisposition: Self.attachment(name), .cacheControl: "no-store",
      .xContentTypeOptions: "nosniff", .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
    ]
    headers[.contentLength] = String(bytes)
    self.init(
      status: .ok, headers: headers,
      body: ResponseBody(contentLength: bytes) { writer in
        for try await portion in portions { try await writer.write(ByteBuffer(bytes: portion)) }
        try await writer.finish(nil)
      })
  }
}

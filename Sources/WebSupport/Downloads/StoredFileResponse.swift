import Disclosure
import HTTPTypes
public import Hummingbird
public import Operations

extension Response {
  /// A file that was attached to a record, to be saved under its name, handed on portion by portion as it is read.
  ///
  /// Whatever the file holds, a browser neither shows it nor guesses what it is, and no cache keeps it.
  public init(_ file: FileCabinet.OpenFile) {
    let (attachment, portions) = (file.attachment, file.portions)
    var headers: HTTPFields = [
      .contentType: attachment.mediaType, .contentDisposition: Self.attachment(attachment.name),
      .cacheControl: "no-store",
      .xContentTypeOptions: "nosniff", .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
    ]
    headers[.contentLength] = String(attachment.bytes)
    self.init(
      status: .ok, headers: headers,
      body: ResponseBody(contentLength: attachment.bytes) { writer in
        for try await portion in portions { try await writer.write(ByteBuffer(bytes: portion)) }
        try await writer.finish(nil)
      })
  }
}

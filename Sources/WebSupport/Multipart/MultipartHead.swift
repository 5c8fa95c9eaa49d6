/// The head of one part: which field it is, and the file name if it is a file.
public struct MultipartHead: Sendable, Equatable {
  /// The name of the form's field.
  public let field: String
  /// The name of the file, cleaned; nil for a field without a file and for a file input that was left empty.
  public let fileName: String?

  init?(_ bytes: ArraySlice<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let disposition = lines.lazy.compactMap { line -> HeaderParameters? in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
        return nil
      }
      return HeaderParameters(String(line[line.index(after: colon)...]))
    }.first
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else { return nil }
    field = name
    fileName = disposition["filename"].flatMap { $0.isEmpty ? nil : FileName.cleaned($0) }
  }
}

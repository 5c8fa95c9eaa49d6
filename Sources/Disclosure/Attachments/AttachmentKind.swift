/// What kinds of file an office accepts; found from the content, never from the name.
public enum AttachmentKind: String, CaseIterable, Sendable {
  /// A PDF document.
  case pdf
  /// A text document of Office Open XML.
  case docx
  /// A workbook of Office Open XML.
  case xlsx
  /// Slides of Office Open XML.
  case pptx
  /// An OFD document (GB/T 33190).
  case ofd
  /// A zip archive.
  case zip
  /// A document in the older binary form of Word, Excel, PowerPoint and WPS.
  case compound
  /// A photograph.
  case jpeg
  /// A picture.
  case png
  /// Plain text.
  case text

  /// The ends of names that fit; the first is added to a name that has none of them.
  public var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .docx: ["docx", "wps"]
    case .xlsx: ["xlsx", "et"]
    case .pptx: ["pptx", "dps"]
    case .ofd: ["ofd"]
    case .zip: ["zip"]
    case .compound: ["doc", "xls", "ppt", "wps", "et", "dps"]
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .text: ["txt", "csv", "md"]
    }
  }

  /// The media type under which the file is handed out.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .ofd: "application/ofd"
    case .zip: "application/zip"
    case .compound: "application/x-cfb"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .text: "text/plain; charset=utf-8"
    }
  }

  /// A name that tells the truth about the content: `a.exe` that is a PDF becomes `a.exe.pdf`.
  public func truthful(name: String) -> String {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
    if let ending, endings.contains(ending) { return name }
    return "\(name).\(endings[0])"
  }
}

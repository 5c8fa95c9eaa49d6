import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension Press {
  /// The media types of letters.
  static let pdf = AttachmentKind.pdf.mediaType
  static let word = AttachmentKind.docx.mediaType

  /// A letter as PDF; `name` is without its ending.
  ///
  /// - Throws: `Refusal` where it cannot be set, and why.
  func pdfResponse(_ sheet: LetterSheet, name: String) async throws -> Response {
    let bytes: [UInt8]
    do throws(TypesettingFault) {
      bytes = try await typesetter.pdf(of: sheet)
    } catch {
      throw try Refusal(settingFailed: error)
    }
    return Response(download: bytes, name: "\(name).pdf", mediaType: Self.pdf)
  }

  /// The file of a case as PDF.
  ///
  /// - Throws: `Refusal` where it cannot be set, and why.
  func pdfResponse(_ file: CaseFile, name: String) async throws -> Response {
    let bytes: [UInt8]
    do throws(TypesettingFault) {
      bytes = try await typesetter.pdf(of: file)
    } catch {
      throw try Refusal(settingFailed: error)
    }
    return Response(download: bytes, name: "\(name).pdf", mediaType: Self.pdf)
  }

  /// A letter as DOCX.
  func wordResponse(_ sheet: LetterSheet, name: String) throws -> Response {
    Response(download: try WordLetter.bytes(of: sheet), name: "\(name).docx", mediaType: Self.word)
  }
}

extension Refusal {
  /// Why there is no PDF; what is a fault of ours is thrown on.
  init(settingFailed fault: TypesettingFault) throws {
    let message = Texts.text("letter.noPDF", ["reason": fault.sentence])
    let title = Texts.text("page.refused")
    switch fault {
    case .failed: throw fault
    case .busy:
      self.init(.tooManyRequests, code: "letter.noPDF", title: title, message: message, retryAfter: 5)
    case .notInstalled, .unprintable:
      self.init(.unprocessableContent, code: "letter.noPDF", title: title, message: message)
    }
  }
}

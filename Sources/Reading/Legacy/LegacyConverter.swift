import Containers

/// Turns the files of older office programs (DOC, WPS, XLS, RTF) into DOCX or XLSX by LibreOffice, where it is
/// installed, with a profile of its own that is removed afterwards.
struct LegacyConverter {
  private static let soffice = Tool("soffice", "libreoffice")
  /// LibreOffice needs some seconds to start.
  private static let seconds = 20
  private static let memoryBytes = 4 << 30

  /// The kinds that it converts, and what to.
  enum Kind {
    case document(String)
    case workbook(String)

    /// The kind's name for the user.
    var name: String {
      switch self {
      case .document(let name), .workbook(let name): name
      }
    }

    /// The extension of what comes out.
    var target: String {
      switch self {
      case .document: "docx"
      case .workbook: "xlsx"
      }
    }
  }

  /// The program, or nil when it is not installed.
  var tool = Self.soffice

  func convert(_ bytes: [UInt8], kind: Kind, limits: ReadingLimits) throws(ReadingRefusal) -> [UInt8] {
    guard let tool else { throw .helperMissing(name: "LibreOffice", kind: kind.name) }
    let source = "source.\(kind.name.lowercased())"
    guard let folder = PrivateFolder(), folder.write(bytes, name: source) else { throw .damaged(kind: kind.name) }
    var allowed = ChildProcess.Limits(seconds: Double(Self.seconds))
    allowed.memoryBytes = Self.memoryBytes
    allowed.fileBytes = limits.unpackedBytes
    do {
      _ = try ChildProcess(tool, limits: allowed).run(
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
          "--convert-to", kind.target, "--outdir", folder.path, "\(folder.path)/\(source)",
        ], directory: folder.path)
    } catch .timedOut {
      throw .timedOut(seconds: Self.seconds)
    } catch {
      throw .damaged(kind: kind.name)
    }
    guard let result = folder.read(name: "source.\(kind.target)", limit: limits.fileBytes) else {
      throw .damaged(kind: kind.name)
    }
    return result
  }
}

import Containers

/// Opens what comes in a zip file: the parts inside tell which office program's format it is.
struct OfficeFile {
  let limits: ReadingLimits

  func transcribe(_ bytes: [UInt8]) throws(ReadingRefusal) -> Transcript {
    let archive = try open(bytes)
    if archive.contains(WordTranscriber.mainPart) {
      return try WordTranscriber().transcribe(archive, limits: limits)
    }
    if archive.contains(SheetTranscriber.mainPart) {
      return try SheetTranscriber().transcribe(archive, limits: limits)
    }
    throw .unsupported(kind: Self.kind(of: archive))
  }

  private func open(_ bytes: [UInt8]) throws(ReadingRefusal) -> ZipArchive {
    do {
      return try ZipArchive(bytes, limits: .init(unpackedBytes: limits.unpackedBytes))
    } catch {
      throw ReadingRefusal(error, kind: "ZIP", limits: limits)
    }
  }

  private static func kind(of archive: ZipArchive) -> String {
    let parts = [
      ("OFD.xml", "OFD"), ("ppt/presentation.xml", "PPTX"), ("xl/workbook.bin", "XLSB"),
      ("META-INF/manifest.xml", "ODF"),
    ]
    return parts.first { archive.contains($0.0) }?.1 ?? "ZIP"
  }
}

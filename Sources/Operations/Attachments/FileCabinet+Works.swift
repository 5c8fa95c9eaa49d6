public import Disclosure

extension JobKind {
  /// Hands a file to the scanner.
  public static let attachmentScan = JobKind(rawValue: "attachment.scan")
  /// Removes bytes that a record needed before.
  public static let blobDiscard = JobKind(rawValue: "blob.discard")
  /// Looks for bytes that no record needs.
  public static let blobSweep = JobKind(rawValue: "blob.sweep")
}

extension FileCabinet {
  /// The kinds of job that the cabinet does.
  public var works: [JobWork] {
    let care = BlobCare(desk: desk, shelf: shelf)
    var works = [
      JobWork(.blobDiscard, lease: 60) { job in try await care.discard(job.payload) },
      JobWork(.blobSweep, lease: 300) { _ in _ = try await care.sweep() },
    ]
    if let scanner {
      works.append(JobWork(.attachmentScan, lease: 300) { job in try await scan(job, with: scanner) })
    }
    return works + registerWorks
  }

  private func scan(_ job: Job, with scanner: any MalwareScanner) async throws {
    guard let id = Attachment.ID(job.payload) else { throw HopelessJob("no attachment") }
    guard let attachment = try await desk.answer(FileToScan(id: id), as: Self.principal) else { return }
    let verdict = try await scanner.scan(try await bytes(of: attachment))
    try await desk.perform(RecordScan(id: id, verdict: verdict), as: Self.principal)
  }
}

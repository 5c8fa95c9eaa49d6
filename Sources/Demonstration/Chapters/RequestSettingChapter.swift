import Operations

/// What letters about requests have to tell beyond what the records of the organs hold.
struct RequestSettingChapter: DemonstrationChapter {
  let title = "依申请公开设置"

  func write(in book: inout DemonstrationBook) async throws {
    for (name, value) in [
      ("remedies.onlineRoute", "https://fuyi.qinghe.example"),
      ("requests.feePayment", "到县政务服务中心非税窗口缴纳，或者按通知书所附二维码缴纳。"),
    ] {
      try await book.desk.perform(ChangeSetting(name, to: value, version: 0), as: DemonstrationBook.narrator)
    }
  }
}

import Hummingbird
import WebSupport

/// Finds the drop and the report that an address names.
struct Batches: Sendable {
  let store: ReadingStore
  let minutes: Int

  /// The drop that the request names.
  ///
  /// - Throws: `Refusal`, when there is none or none any more.
  func batch(_ context: WebContext) async throws -> (id: String, batch: Batch) {
    let id = context.parameters.get("id") ?? ""
    guard let batch = await store.batch(id) else { throw gone }
    return (id, batch)
  }

  /// The number of the file that the request names, counted from 0.
  ///
  /// - Throws: `Refusal.notFound`.
  func index(_ context: WebContext, in batch: Batch) throws -> Int {
    guard let number = context.parameters.get("number", as: Int.self), batch.entries.indices.contains(number - 1)
    else { throw Refusal.notFound }
    return number - 1
  }

  private var gone: Refusal {
    Refusal(
      .gone, code: "gone", title: "这次读取的结果已经清除",
      message: "结果只在内存中保留 \(minutes) 分钟，提交的人多时会更早清除，服务器重新启动后也不再保留。请回到首页，重新选择文件。")
  }
}

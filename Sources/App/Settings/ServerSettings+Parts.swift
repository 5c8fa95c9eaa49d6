import Foundation
public import Logging
import Portal
import Reading
import WebSupport

extension ServerSettings {
  /// The address it listens on.
  public var host: String { text(.host) }
  /// The port; 0 lets the system choose one.
  public var port: Int { number(.port) }
  /// How much it logs.
  public var logLevel: Logger.Level { Logger.Level(rawValue: text(.logLevel)) ?? .info }

  /// Addresses and networks.
  func addresses(_ setting: Setting) -> AddressList { AddressList(text(setting)) ?? .none }

  /// What the public page is built from.
  var portal: PortalSettings {
    var settings = PortalSettings(version: Release.version)
    settings.workers = number(.workers) == 0 ? ProcessInfo.processInfo.activeProcessorCount : number(.workers)
    settings.store = ReadingStore.Limits(
      retention: .seconds(60 * number(.retention)), batches: number(.drops), bytes: number(.memory) << 20)
    settings.uploads = UploadLimits(
      files: number(.files), fileBytes: number(.fileSize) << 20, totalBytes: number(.dropSize) << 20,
      silence: .seconds(number(.silence)), duration: .seconds(number(.duration)))
    settings.reading.fileBytes = number(.fileSize) << 20
    settings.readers = addresses(.metricsFrom)
    return settings
  }
}

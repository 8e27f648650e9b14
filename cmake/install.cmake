# What is installed, and where. tests/hygiene/ compares the outcome with tests/hygiene/installed.txt.
include(CMakePackageConfigHelpers)

set(GAIREPORT_INSTALLED)
if(GAIREPORT_BUILD_SHARED)
	list(APPEND GAIREPORT_INSTALLED gaireport)
endif()
if(GAIREPORT_BUILD_STATIC)
	list(APPEND GAIREPORT_INSTALLED gaireport_static)
endif()
set(GAIREPORT_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/gaireport)

install(TARGETS ${GAIREPORT_INSTALLED} EXPORT gaireportTargets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/gaireport DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT gaireportTargets NAMESPACE gaireport:: DESTINATION ${GAIREPORT_CMAKE_DIR})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/gaireportConfig.cmake.in
	${PROJECT_BINARY_DIR}/gaireportConfig.cmake INSTALL_DESTINATION ${GAIREPORT_CMAKE_DIR})
# Until 1.0 a minor version may break the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/gaireportConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/gaireportConfig.cmake ${PROJECT_BINARY_DIR}/gaireportConfigVersion.cmake
	DESTINATION ${GAIREPORT_CMAKE_DIR})

# pkg-config. In a static-only build the dependencies are still private: pkg-config --static names them.
set(GAIREPORT_PC_REQUIRES_PRIVATE "jansson >= 2.14")
set(GAIREPORT_PC_LIBS_PRIVATE)
if(Iconv_FOUND AND NOT Iconv_IS_BUILT_IN)
	set(GAIREPORT_PC_LIBS_PRIVATE "-liconv")
endif()
if(GAIREPORT_OFFICE)
	string(APPEND GAIREPORT_PC_REQUIRES_PRIVATE ", expat >= 2.4")
	# libzip's own private libraries are wanted only where it is a static library itself. Debian has no such one, and does
	# not install what its libzip.pc names.
	find_library(GAIREPORT_LIBZIP_ARCHIVE NAMES libzip.a HINTS ${LIBZIP_LIBDIR} ${LIBZIP_LIBRARY_DIRS})
	mark_as_advanced(GAIREPORT_LIBZIP_ARCHIVE)
	if(GAIREPORT_LIBZIP_ARCHIVE)
		string(APPEND GAIREPORT_PC_REQUIRES_PRIVATE ", libzip >= 1.7")
	else()
		set(GAIREPORT_PC_LIBS_PRIVATE "-lzip ${GAIREPORT_PC_LIBS_PRIVATE}")
	endif()
endif()
configure_file(${PROJECT_SOURCE_DIR}/gaireport.pc.in ${PROJECT_BINARY_DIR}/gaireport.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/gaireport.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(TARGET gaireport_cli)
	install(TARGETS gaireport_cli)
	install(FILES ${PROJECT_SOURCE_DIR}/cli/completion/gaireport.bash
		DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME gaireport)
	foreach(language "" zh_CN)
		file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/man/${language}/*.1)
		install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}/man1)
	endforeach()
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
